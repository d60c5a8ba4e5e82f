# What stands against setting a text as the public gets it.
need-press-unsound-logo = The logo in the letterhead cannot be drawn. Use a PNG, JPEG, WebP or GIF of four million pixels at most.
need-too-many-characters = “{ $part }” in the text in { $language } has { $n } characters; { $most } can be set at most. Shorten it.
need-too-many-lines = “{ $part }” in the text in { $language } has { $n } lines; { $most } can be set at most. Shorten it.
need-too-many-levels = In “{ $part }” of the text in { $language }, lists or quotations stand { $n } deep in one another; { $most } can be set at most. Take them apart.
need-too-many-cells = “{ $part }” in the text in { $language } has { $n } table cells; { $most } can be set at most. Publish the table as a file of its own.
need-too-many-marks = “{ $part }” in the text in { $language } has { $n } marks for emphasis and links; { $most } can be set at most. Take some out.
need-too-many-unbroken = One paragraph of “{ $part }” in the text in { $language } has { $n } characters in words longer than a line; { $most } can be set at most. Shorten them, or begin new paragraphs.
