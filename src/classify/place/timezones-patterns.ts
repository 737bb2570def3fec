import { anyOf, pattern, re } from '../patterns.ts';

// How adverts name time zones and hours.

const code = anyOf(
	'UTC',
	'GMT',
	/E[SD]T/,
	/C[SD]T/,
	/P[SD]T/,
	/M[SD]T/,
	// In a list of codes, `PT` is Portugal.
	/(?<![/;] )[EP]T(?! \/|;)/,
	/CES?T/,
	'BST',
	'IST',
	/EES?T/,
	/WES?T/,
	/(?:US|U\.S\.) (?:Eastern|Central|Pacific|Mountain)/,
);

const place = anyOf(
	'Eastern',
	'Central',
	'Pacific',
	'Mountain',
	/East[- ]Coast/,
	/West[- ]Coast/,
	/European?/,
	'EU',
	'Europe',
	'UK',
	'London',
	'Berlin',
	/Americas?/,
	'American',
	'US',
	/U\.S\./,
	/Asian?/,
	'New York',
);

export const zone = pattern(
	'u',
	re`(?<![\p{L}\p{N}])${code}(?!\p{L})`,
	/(?<![\p{L}\p{N}])(?:EMEA|APAC|LATAM) [Tt]ime ?[Zz]ones?(?!\p{L})/u,
	re`(?<![\p{L}\p{N}])${place} (?:(?:[Ss]tandard |[Dd]aylight )?[Tt]ime(?: ?[Zz]ones?)?|(?:(?:[Bb]usiness|[Ww]orking|[Oo]ffice) )?[Hh]ours|[Mm]ornings?|[Aa]fternoons?)(?!\p{L})`,
);

const work = anyOf('business', 'working', 'office');

export const anyZone = pattern('iu', /time ?zones?/);

/** A time zone after a place, which is not a place itself: “US (ET)” is not in Ethiopia. */
export const zoneOfPlace = pattern(
	'giu',
	re`(?<![\p{L}\p{N}])(?:(?:Central|Eastern|Western|British) )?${place}['’]?s? (?:(?:standard|summer|daylight) )?(?:time ?zones?|time|(?:${work} )?hours)(?!\p{L})`,
	/(?<=\(\s?)[ECMP][SD]?T(?:\s?[/-]\s?[ECMP][SD]?T)?(?=\s?\))/,
);

/** A time zone in brackets next to “remote” is a requirement: “Fully Remote (EST)”. */
export const besideRemote = pattern(
	'iu',
	/\bremote(?: \p{L}+)? ?\(\s?(?:[ecmp][sd]?t|utc|gmt|cet|bst|ist|(?:us |uk |eu )?(?:eastern|central|mountain|pacific))\b[^()\n]{0,20}\)/u,
);

/** The time is a deadline for applications: “Application deadline: Monday at 9AM ET”. */
export const deadline = pattern('iu', /\bdeadline\b[^.;\n]*$/);

/** Words in a clause that requires hours or a time zone. */
export const asksFor = pattern(
	'iu',
	/\d ?[ap]\.?m\b/,
	/\b(?:overlap\p{L}*|hours?|time ?zones?|within|between|±|\+\/-)(?!\p{L})/u,
);
