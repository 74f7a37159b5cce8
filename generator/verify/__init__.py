"""The gates that a finished site passes before it is published: any site, a fork's too."""
