"""House rules: what one organisation says, writes and is reached by, in its own words."""
