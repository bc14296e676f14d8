"""Pictures of the map: one scene of plain values, laid out once, drawn as image or slides."""
