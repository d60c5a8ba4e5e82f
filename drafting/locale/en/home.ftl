# Home and search.

home-title = { $name }
home-incidents = Open incidents
home-no-incidents = No open incident.
home-releases = Latest releases
home-no-releases = Nothing released yet.
search-field = Words to find
search-hint = In any language or script. What is found holds every word you type.
search-find = Find
search-found = { $n ->
    [0] Nothing found
    [one] One found
   *[other] { $n } found
}
search-nothing = Only what you are a member of is searched. Try fewer words; in Chinese, two characters are enough.
