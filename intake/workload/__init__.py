"""Who has what, by deadline; who is away and who covers; and the bell for a RED nobody works on."""
