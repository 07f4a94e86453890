"""The board on the hub's wall: counts and times, no names, readable from four metres."""
