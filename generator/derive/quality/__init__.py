"""How good the facts are, and which of them are most worth checking next."""
