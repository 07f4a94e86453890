"""The daily list: police notices brought in together and worked one after another, each child decided separately."""
