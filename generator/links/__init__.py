"""Whether the web addresses in the data still answer: asked politely, judged, kept with a date."""
