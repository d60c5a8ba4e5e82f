# What stands against setting a text as the public gets it.
need-press-unsound-logo = The logo in the letterhead cannot be drawn. Use a PNG, JPEG, WebP or GIF of four million pixels at most.
