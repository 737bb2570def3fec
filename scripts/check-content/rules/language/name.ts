import { distance } from 'fastest-levenshtein';
import { entriesOf, filesOf, type Content } from '../../content.ts';
import type { Finding } from '../../../lint/rule.ts';
import { memoize } from '#domain/memoize.ts';
import type { ContentFile } from '../../content-file.ts';
import { proseText } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';
import { capitalsOf, nearlyInCapitals } from './abbreviations.ts';
import { british, dictionary } from './dictionary.ts';

/** Names that texts use and the vocabulary has no entry for, as their owners write them. */
const OTHERS =
	'GitHub GitLab Bitbucket LinkedIn YouTube JavaScript TypeScript OpenAI DeepMind macOS iOS WhatsApp PayPal eBay LangChain NumPy SciPy LaTeX OAuth PostHog DevOps MLOps DataOps FinOps GitOps SecOps LLMOps AIOps DevSecOps OpenSSL OpenSSH GraphQL NoSQL MariaDB CouchDB IPv4 IPv6 WebAssembly HashiCorp JetBrains IntelliJ PowerShell DockerHub VMware Kaggle StackOverflow RabbitMQ CloudFormation CloudWatch DynamoDB Redshift Kinesis Fargate Dataproc BigTable MinIO PySpark QLoRA LoRA cuDNN NVLink InfiniBand'.split(
		' ',
	);

/** Tools, clouds and names of the trade are written as their owners write them. */
export const name: ContentRule = {
	id: 'content/name',
	severity: 'error',
	title: 'A name that is not written as its owner writes it',
	help: `
		“Github”, “Pytorch”, “Postgresql”: the labels of the vocabulary say how a tool or a cloud is written, and the check holds texts to them wherever a name has a capital within, or is no English word in small letters. \`npm run check -- --fix\` writes it. So is an abbreviation that no other file has and that is nearly one of many: “GUP”, “NVIDA”. A name that the vocabulary has wrong is corrected there.
	`,
	patterns: [
		{
			pattern:
				/(?<![\p{L}\p{N}_@./#-])(?:NVidia|nVidia|Nvidia|nvidia|(?:Gpu|Cpu|Api|Url|Llm|Slo|Sla|Sli|Sdk|Vpn|Kpi|Sre|Aws|Gcp|Sql|Json|Yaml|Http|Https|Csv|Html|Css|Xml|Dns|Tls|Tcp|Iam|Etl|Faq)s?)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
			says: ({ words }) => `“${words}” is written “${inCapitals(words)}”.`,
			todo: ({ words }) => `Write “${inCapitals(words)}”.`,
			fix: ({ words }) => inCapitals(words),
		},
	],
	beside: (content) => {
		const ways = waysIn(content);
		return {
			of: [
				`${String(wholeNamesIn(content))}`,
				...[...ways.values()].flatMap((names) => [...names]),
				...capitalsOf(content).often,
			].join(' '),
			look: (file) => [
				...lookFor(ownersIn(content), labelsIn(content), wholeNamesIn(content), file),
				...nearlyInCapitals(content, file),
			],
		};
	},
};

function lookFor(
	owners: Map<string, string>,
	all: Map<string, string>,
	wholeNames: RegExp | null,
	file: ContentFile,
): Finding[] {
	if (owners.size === 0 || file.kind === 'roleTerms' || file.kind === 'trackTerms') return [];
	const { text, at: proseAt } = proseText(file);
	return [
		...inAliases(owners, file),
		...splitIn(owners, file),
		...wholeIn(wholeNames, file),
		...[...text.matchAll(WORD)].flatMap(({ 0: word, index }): Finding[] => {
			const { field } = proseAt(index);
			if (field === 'label') return [];
			const owned = owners.get(word.toLowerCase());
			const right = owned ?? (field === 'term' ? null : (likelyMeant(word, owners) ?? exchangedIn(word, all)));
			// In capitals a name may be a constant or a command, unless its owners write it small; a term is neither.
			const isConstant = word === word.toUpperCase() && right !== right?.toLowerCase() && field !== 'term';
			if (right === null || right === word || isConstant) return [];
			return [
				{
					...at(file, index),
					says: `“${word}” is written “${right}” by its owners.`,
					todo: `Write “${right}”.`,
					fix: { start: index, length: word.length, text: right },
				},
			];
		}),
	];
}

/** “Weights and Biases”, whose owners write “&”. */
function wholeIn(names: RegExp | null, file: ContentFile): Finding[] {
	if (names === null) return [];
	const { text, at: proseAt } = proseText(file);
	return [...text.matchAll(names)].flatMap(({ 0: words, index }) => {
		if (proseAt(index).field === 'label') return [];
		const right = words.replaceAll(/\s+and\s+/gi, ' & ');
		return [
			{
				...at(file, index),
				says: `“${words}” is written “${right}” by its owners.`,
				todo: `Write “${right}”.`,
				fix: { start: index, length: words.length, text: right },
			},
		];
	});
}

/** The names of several words that have “&”, with “and” in its place; null where there are none. */
const wholeNamesIn = memoize((content: Content): RegExp | null => {
	const labels = (['tools', 'clouds'] as const)
		.flatMap((kind) => filesOf(content, kind).flatMap(entriesOf))
		.flatMap(({ label }) => (typeof label === 'string' && /^[\p{L} ]+ & [\p{L} ]+$/u.test(label) ? [label] : []));
	const ways = labels.map((label) => label.replaceAll(' & ', String.raw`\s+and\s+`));
	return ways.length === 0 ? null : new RegExp(String.raw`\b(?:${ways.join('|')})\b`, 'gu');
});

/** A name with a capital within, in two words: “Big Query” */
function splitIn(owners: Map<string, string>, file: ContentFile): Finding[] {
	const { text, at: proseAt } = proseText(file);
	return [...text.matchAll(TWO)].flatMap(({ 0: words, 1: first = '', 2: second = '', index }) => {
		const right = owners.get((first + second).toLowerCase());
		if (right === undefined || proseAt(index).field === 'label') return [];
		// “Git Hub”, and no two words of which the second only follows.
		if (right !== first + second) return [];
		return [
			{
				...at(file, index),
				says: `“${words}” is written “${right}” by its owners, in one word.`,
				todo: `Write “${right}”.`,
				fix: { start: index, length: words.length, text: right },
			},
		];
	});
}

const TWO = /(?<![\p{L}\p{N}_@./#:-])(\p{Lu}\p{L}*)[ -](\p{Lu}\p{L}*)(?![\p{L}\p{N}_@/])/gu;

/** `Gpus` as `GPUs` */
const inCapitals = (words: string): string =>
	/^\p{L}{3,}s$/u.test(words) && words !== 'Https' ? `${words.slice(0, -1).toUpperCase()}s` : words.toUpperCase();

/** Names that are nearly one we know, among the words by which adverts are read. */
function inAliases(owners: Map<string, string>, file: ContentFile): Finding[] {
	return file.yaml
		.strings()
		.filter(({ path }) => path.some((key) => ['aliases', 'cased', 'services', 'needs'].includes(String(key))))
		.flatMap(({ value, start }) =>
			value.split(' ').flatMap((word) => {
				const right = owners.has(word.toLowerCase()) ? null : likelyMeant(word, owners);
				return right === null
					? []
					: [{ ...at(file, start), says: `“${word}” is written “${right}” by its owners.`, todo: `Write “${right}”.` }];
			}),
		);
}

const WORD = /(?<![\p{L}\p{N}_@./#:-])\p{L}[\p{L}\p{N}]{2,}(?![\p{L}\p{N}_@/]|[.-]\p{L}|-\p{N})/gu;

const lettersOf = (word: string): string => [...word].toSorted().join('');

const meant = new Map<string, string | null>();

/** The long name of which a capitalised word is one or two letters away; null for a word that is one itself. */
function likelyMeant(word: string, owners: Map<string, string>): string | null {
	if (!/^\p{Lu}\p{L}{6,}$/u.test(word)) return null;
	const known = meant.get(word);
	if (known !== undefined) return known;
	const small = word.toLowerCase();
	const near = [...owners].find(
		([name]) =>
			name.length > 6 && distance(name, small) <= (name.length > 8 || lettersOf(name) === lettersOf(small) ? 2 : 1),
	);
	const found = near && !dictionary().has(small) && !dictionary().has(word) ? near[1] : null;
	meant.set(word, found);
	return found;
}

/** The short name of which two letters are exchanged: “Kakfa”. */
function exchangedIn(word: string, all: Map<string, string>): string | null {
	if (!/^\p{Lu}\p{Ll}{3,4}$/u.test(word) || dictionary().has(word) || dictionary().has(word.toLowerCase())) return null;
	const letters = lettersOf(word.toLowerCase());
	const near = [...all].find(([name]) => name[0] === word[0]?.toLowerCase() && lettersOf(name) === letters);
	return near && near[0] !== word.toLowerCase() ? near[1] : null;
}

/** The ways in which each name of one word is written, by its small letters; what a tool is called is its one way. */
const waysIn = memoize((content: Content): Map<string, Set<string>> => {
	const entries = (['tools', 'clouds'] as const).flatMap((kind) => filesOf(content, kind).flatMap(entriesOf));
	const wordsIn = (names: unknown[]) =>
		names
			.flatMap((name) => (typeof name === 'string' ? name.split(' ') : []))
			.filter((word) => /^\p{L}[\p{L}\p{N}]{2,}$/u.test(word));
	const cased = entries.flatMap(({ cased }) => (Array.isArray(cased) ? (cased as unknown[]) : []));
	const labels = wordsIn(entries.map(({ label }) => label));
	const called = new Set(labels.map((word) => word.toLowerCase()));
	const others = [...wordsIn(cased), ...OTHERS].filter((word) => !called.has(word.toLowerCase()));
	const names = new Map<string, Set<string>>();
	for (const word of [...labels, ...others]) {
		const small = word.toLowerCase();
		names.set(small, (names.get(small) ?? new Set<string>()).add(word));
	}
	return names;
});

/** Each name by its small letters; none that is an English word, or that is written in two ways. */
const ownersIn = memoize(
	(content: Content): Map<string, string> =>
		new Map(
			[...waysIn(content)].flatMap(([small, ways]) => {
				const [way = ''] = ways;
				return ways.size > 1 || way === way.toUpperCase() || (british().has(small) && !/\p{Lu}.*\p{Lu}/u.test(way))
					? []
					: [[small, way]];
			}),
		),
);

/** Each name that is written in one way, by its small letters, English words among them. */
const labelsIn = memoize(
	(content: Content): Map<string, string> =>
		new Map([...waysIn(content)].flatMap(([small, [way = '', other]]) => (other === undefined ? [[small, way]] : []))),
);
