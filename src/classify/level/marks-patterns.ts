import { anyOf, pattern, re } from '../patterns.ts';

// Words next to numbers and next to “manager” in titles.

const notTitleWord = anyOf(
	'phase',
	'type',
	'tier',
	'part',
	'class',
	'stage',
	'vol',
	'volume',
	'world',
	'war',
	'mark',
	'series',
	'title',
	'and',
	'for',
	'the',
	'model',
	'category',
	'article',
	'schedule',
	'rank',
	'avp',
);

/** A numeral after one of these words is not a level. */
export const notTitle = pattern('iu', re`^${notTitleWord}$`);

const craftWord = anyOf(/technicians?/, /machinists?/, /operators?/, /inspectors?/);

/** Trades in which levels are pay grades: a “Machinist, Level 4/5” is not at staff level. */
export const craft = pattern('iu', re`\b${craftWord}\b`);

const team = anyOf(
	'engineering',
	'software',
	/(?:software|application|web|game) development/,
	'r&d',
	'data science',
	'data engineering',
	'science',
	'machine learning',
	'ml',
	'ai',
	'mlops',
	'infrastructure',
	'infra',
	'platform',
	'sre',
	'reliability',
	'devops',
	'security',
	'qa',
	'quality',
	'test',
	'research',
	'analytics',
	'technology',
	'technical',
	'it',
	'systems',
	'cloud',
	'network',
	'backend',
	'frontend',
	'architecture',
	'team',
	'lead',
	'general',
	'people',
	'scientist',
	/engineers?/,
);

/** A manager of people: “Engineering Manager”, “Manager, Data Platform”. */
export const ofTeam = pattern('iu', re`(?<![\p{L}])${team}\s+(?:group\s+)?manager(?![\p{L}])`);

export const firstManager = pattern(
	'iu',
	/^\W*(?:(?:sr|senior|group|regional|global|associate)\.?\s+)?manager\s*(?:$|[,(/:–—-]|of\b|I{1,3}\b|\d|for\b|engineering\b|software\b|data\b|machine\b|ml\b|ai\b)/,
);

export const lastManager = pattern('iu', /[,–—|]\s*(?:sr\.?\s+|senior\s+)?manager\s*(?:I{1,3}|\d)?\s*(?:$|\()/);

/** Numbers that are levels: “Engineer II”, “SDE-2”, “Level III”, and the grades of two employers’ scales. */
export const numeral = pattern(
	'gu',
	/(?<word>\p{L}{3,}\)?),? (?<number>I{1,3}|IV|V)(?:\s?[/-]\s?(?:I{1,3}|IV|V))?(?![\p{L}\p{N}&'’/.])/u,
);

const numberedTrade = anyOf(
	'engineer',
	'developer',
	'scientist',
	'analyst',
	'manager',
	'consultant',
	'architect',
	'specialist',
	'designer',
	'administrator',
	'technician',
	'sde',
	'swe',
	'sre',
);

export const digit = pattern(
	'giu',
	re`(?<![\p{L}])${numberedTrade}[- ]?(?<number>[1-5])(?![\p{L}\p{N}.:+%]|\s?(?:-|–)?\s?\d|\s?(?:months?|years?|yrs?|days?|weeks?|hours?|yoe|x\b))`,
);

export const level = pattern(
	'giu',
	/(?<![\p{L}])(?:level|lvl|grade)[- ]?(?<number>[1-5]|I{1,3}|IV|V)(?![\p{L}\p{N}])(?! (?:support|help|tech))/u,
);

export const gradeFromThree = pattern(
	'gu',
	/(?<![\p{L}\p{N}])(?:L|E)-?(?<number>[3-9])(?![\p{L}\p{N}])(?! (?:[Ss]upport|[Hh]elp|[Tt]ech))/u,
);

export const gradeFromOne = pattern('gu', /(?<![\p{L}\p{N}])(?:IC|P)-?(?<number>[1-8])(?![\p{L}\p{N}])/u);

export const beforeWord = pattern('iu', /(?<![\p{L}\p{N}])(?<number>I{1,2})\s?(?:\/|or)\s?(?:senior|sr\b|staff)/u);
