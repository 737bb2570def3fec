import { createHash } from 'node:crypto';
import type { Yaml, YamlString } from '../../src/yaml/read-yaml.ts';

/** What the YAML of a file says, without its places. */
export interface Fields {
	data: unknown;
	strings: YamlString[];
}

/** The fields of files that were read before, by `keyOf`; what is read now is added to `now`. */
export interface KeptYaml {
	before: ReadonlyMap<string, Fields>;
	now: Map<string, Fields>;
}

/**
 * The YAML of a file, of which `read` is only asked where it is new, where it cannot be read, or once a place in it is asked
 * for: to compose it takes ten times as long as to take its fields from JSON.
 */
export function keptYaml(kept: KeptYaml, path: string, given: string, read: () => Yaml): Yaml {
	const key = createHash('sha1').update(`${path}\0${given}`).digest('base64');
	const fields = kept.before.get(key);
	if (fields) {
		kept.now.set(key, fields);
		return placedLater(fields, read);
	}
	const yaml = read();
	if (yaml.faults.length === 0 && !holdsDate(yaml.data)) {
		kept.now.set(key, { data: yaml.data, strings: yaml.strings() });
	}
	return yaml;
}

function placedLater({ data, strings }: Fields, read: () => Yaml): Yaml {
	let yaml: Yaml | undefined;
	const whole = () => (yaml ??= read());
	return {
		data,
		faults: [],
		positionOf: (offset) => whole().positionOf(offset),
		positionOfValue: (path) => whole().positionOfValue(path),
		positionOfKey: (path) => whole().positionOfKey(path),
		strings: () => strings,
	};
}

/** JSON has no dates. */
const holdsDate = (value: unknown): boolean =>
	value instanceof Date || (typeof value === 'object' && value !== null && Object.values(value).some(holdsDate));
