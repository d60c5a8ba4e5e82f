# The words of the domain: one key a value, <kind>-<value>.
locale-en = English
locale-zh_Hans = 简体中文
locale-zh_Hant_TW = 繁體中文（台灣）
locale-zh_Hant_HK = 繁體中文（香港）

language-en-GB = English (UK)
language-en-US = English (US)
language-zh-Hans-CN = Chinese (Mainland)
language-zh-Hant-TW = Chinese (Taiwan)
language-zh-Hant-HK = Chinese (Hong Kong)

word-incident = Incident
word-statement = Statement
word-text = Text
word-draft = Draft
word-version = Version
word-release = Release
word-embargo = Embargo

severity-a = Critical
severity-b = Major
severity-c = Moderate
severity-d = Minor

incident-type-data_breach = Data breach
incident-type-service_outage = Service outage
incident-type-product_safety = Product safety
incident-type-food_safety = Food safety
incident-type-accident = Accident
incident-type-employee_conduct = Conduct of staff
incident-type-advertising = Advertising
incident-type-labour = Labour dispute
incident-type-environment = Environment
incident-type-pricing = Pricing
incident-type-misinformation = False reports about us
incident-type-executive_conduct = Conduct of an executive
incident-type-other = Something else

incident-state-open = Open
incident-state-closed = Closed

fact-state-reported = Reported
fact-state-checking = Being checked
fact-state-confirmed = Confirmed
fact-state-superseded = Superseded

cause-unknown = Not yet known
cause-ours = Ours
cause-shared = Shared with others
cause-third_party = A third party’s
cause-none = Nobody’s
cause-false_report = The report is false

expression-sympathy = Sympathy
expression-apology_inconvenience = Apology for the inconvenience
expression-apology = Apology
expression-apology_responsibility = Apology that accepts responsibility
expression-rebuttal = Rebuttal

offer-none = Nothing
offer-help = Help
offer-goodwill = A gesture of goodwill
offer-compensation = Compensation

role-writer = Writer
role-counsel = Counsel
role-executive = Executive
role-press_officer = Press officer
role-administrator = Administrator
role-observer = Observer

form-press_release = Press release
form-holding_statement = Holding statement
form-statement = Statement
form-letter = Letter of apology
form-staff_notice = Notice to staff
form-situation_note = Explanatory note
form-situation_report = Situation report
form-public_notice = Public notice
form-media_reply = Reply to media enquiry

stage-holding = Holding
stage-full = Full
stage-update = Update
stage-closing = Closing

audience-public = The public
audience-affected = People affected
audience-families = Families
audience-staff = Staff
audience-media = The media
audience-regulator = The regulator
audience-exchange = The stock exchange
audience-partners = Business partners
audience-investors = Investors
audience-community = Neighbours

part-release_line = Release line
part-reference = Reference
part-salutation = Salutation
part-headline = Headline
part-subhead = Subheading
part-dateline = Dateline
part-body = Body
part-closing = Closing formula
part-signature = Signature
part-notes = Notes to editors
part-disclaimer = Disclaimer
part-boilerplate = About us
part-contact = Contact

round-state-none = Not submitted
round-state-open = Under review
round-state-approved = Approved
round-state-released = Released
round-state-returned = Returned
round-state-recalled = Recalled
round-state-superseded = Superseded

step-submit = Submit for review
step-approve = Approve
step-return = Return
step-suggest = Suggest words
step-recall = Recall
step-release = Release

verdict-approve = Approved
verdict-return = Returned

suggestion-state-open = Open
suggestion-state-taken = Taken
suggestion-state-declined = Declined

order-in_order = One after the other
order-side_by_side = Side by side

statement-kind-statement = Statement
statement-kind-reference = Precedent, to read only

territory-cn = Mainland China
territory-hk = Hong Kong
territory-mo = Macao
territory-tw = Taiwan
