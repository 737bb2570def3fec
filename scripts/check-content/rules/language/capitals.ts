import type { ContentFile } from '../../content-file.ts';
import { proseOf, type Prose } from '../../prose.ts';
import { at, type ContentRule } from '../../rule.ts';
import { british } from './dictionary.ts';

/** Fields that are titles. */
const TITLES = ['title', 'short', 'question', 'ask'];
/** A word with a capital behind another one, and not behind what begins a sentence. */
const WORD = /(?<=[\p{L}\p{N},’')] )\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}’'-])/gu;
/** Names that are words in small letters, too. */
const NAMES =
	/^(?:Python|Go|Rust|Java|Spark|Ray|Helm|Beam|Dagger|Iceberg|Delta|Hudi|Flux|Linkerd|Prefect|Pulumi|Chef|Puppet|Salt|Vault|Nomad|Consul|Packer|Swift|Ruby|Apache|Google|Amazon|Azure|Meta|Apple|Oracle|Snowflake|Databricks|Docker|Ansible|Slurm|Sentry|English|German|French|British|European|American|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Stack|Overflow|Code|Workload|Identity|Lambda|Glue|Athena|Beam|Great|Expectations|Open|Policy|Agent|Container|Feature|Store|Model|Actions|Marquez|Redis|Elastic|Sagemaker|Vertex|Bedrock|Scala|External|Secrets|Ingress|Gateway|Kotlin|Perl|Bash|Linux|Windows|Argo|Tempo|Loki|Thanos|Istio|Envoy)$/u;

/** A heading is written as a sentence: with a capital at its beginning and in names alone. */
export const capitals: ContentRule = {
	id: 'content/capitals',
	severity: 'warning',
	title: 'A heading with capitals within',
	help: `
		Headings and titles are written as sentences are: “Red and green flags”, not “Red and Green Flags”. A name keeps its capital. \`npm run check -- --fix\` writes small letters.
	`,
	file: (file) =>
		proseOf(file)
			.filter(({ of, field }) => of === 'heading' || (of === 'field' && TITLES.includes(field)))
			.flatMap((prose) => {
				const found = [...prose.text.matchAll(WORD)].filter(({ 0: word }) => isOrdinary(word));
				const words = prose.text.match(/\p{L}{3,}/gu)?.length ?? 0;
				// One word with a capital among many small ones may be a name that we do not know.
				if (found.length === 0 || (found.length === 1 && words > 3)) return [];
				return toldOf(file, prose, found);
			}),
};

const isOrdinary = (word: string): boolean => !NAMES.test(word) && british().has(word.toLowerCase());

function toldOf(file: ContentFile, { text, start, of }: Prose, found: readonly RegExpExecArray[]) {
	const words = found.map(({ 0: word }) => `“${word}”`).join(' and ');
	const [{ index, 0: first } = { index: 0, 0: '' }] = found;
	const lowered = found.reduce((now, { index: place, 0: word }) => {
		return now.slice(0, place) + word.toLowerCase() + now.slice(place + word.length);
	}, text);
	const last = found.at(-1);
	const end = (last?.index ?? index) + (last?.[0].length ?? first.length);
	return [
		{
			...at(file, start + index),
			says: `${of === 'heading' ? 'The heading' : 'The field'} has ${words} with a capital.`,
			todo: `Write “${lowered.replaceAll(/[\uFFFC'"]/g, '').trim()}”: as in a sentence, names alone have one.`,
			fix: { start: start + index, length: end - index, text: lowered.slice(index, end) },
		},
	];
}
