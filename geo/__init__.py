"""WHERE: countries, gazetteer, corridors, map layers, and every picture drawn from them."""
