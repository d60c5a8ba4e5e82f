# Bringing in past statements, on the command line.
past-taken-draft = { $place }: taken as a draft: { $title } ({ $language }, { $encoding })
past-taken-reference = { $place }: taken as a precedent: { $title } ({ $language }, { $encoding })
past-not-taken = { $place }: not taken: { $why }
past-sum = { $taken ->
    [one] One statement taken
   *[other] { $taken } statements taken
}, { $before } known already, { $refused } not taken.
need-past-already = it was brought in before
need-past-region = it is in Traditional Chinese and shows no region; say --language zh-Hant-TW or --language zh-Hant-HK
need-past-closed = the file cannot be opened: { $value }
need-past-kind = files ending in { $value } are not read; .md, .txt and .jsonl are
need-past-large = it is larger than { $value } MB
need-past-encoding = its encoding cannot be told; UTF-8, UTF-16 with a byte order mark, GB18030 and Big5 were tried
need-past-json = the line is not JSON
need-past-field = the field “{ $value }” is missing
need-past-empty = it holds no words beside the title
need-past-long = it is longer than { $value } characters
need-past-lang = “{ $value }” is no language of Onevoice
need-past-form = “{ $value }” is no form of Onevoice
need-past-date = “{ $value }” is no date such as 2024-02-13
need-demonstration-needs-nobody = There are people here already. A demonstration is made only where nobody exists.
past-who = Say --as EMAIL: who brings these in? Writers here: { $writers }
past-nobody = Nobody here writes under { $email }. Writers here: { $writers }
past-unknown = Nobody on the staff has the address { $email }.
