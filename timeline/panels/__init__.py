"""The page's panels: pure functions from settings to Dash components with stable ids."""
