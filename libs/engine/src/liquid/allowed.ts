const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The tags a template may use: no files, no other templates. */
export const allowedTags = words(
  '# assign break capture case comment continue cycle echo for if liquid raw tablerow unless',
);

/** The filters a template may use. None of them switches off escaping, none draws by chance. */
export const allowedFilters = words(
  'append capitalize downcase lstrip prepend remove remove_first replace replace_first rstrip split strip ' +
    'strip_html strip_newlines squish truncate truncatewords upcase url_encode slugify json date default money ' +
    'abs at_least at_most ceil divided_by floor minus modulo plus round times ' +
    'compact concat first join last map reverse size slice sort sort_natural sum ' +
    'uniq where find reject group_by has array_to_sentence_string',
);
