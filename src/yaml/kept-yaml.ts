import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Yaml, YamlString } from './read-yaml.ts';

/** What the YAML of a file says, without its places. */
export interface Fields {
	data: unknown;
	strings: YamlString[];
}

/** The fields of files that were read before, by a hash of their paths and texts; what is read now is added to `now`. */
export interface KeptYaml {
	before: ReadonlyMap<string, Fields>;
	now: Map<string, Fields>;
}

/**
 * What an earlier run kept in a file; nothing where there is none, where it is not whole, and where it is of another version.
 * @param version of the code that reads YAML
 */
export function readKept(file: string, version: string): KeptYaml {
	const text = textOf(file);
	const end = text.indexOf('\n');
	const fields = text.slice(end + 1);
	const isOurs = text.slice(0, end) === headOf(version, fields);
	return { before: new Map(isOurs ? (JSON.parse(fields) as [string, Fields][]) : []), now: new Map() };
}

/** Keeps the fields that were read for the next run, where they are others than before. */
export function writeKept(file: string, version: string, { before, now }: KeptYaml): void {
	if (now.size === before.size && [...now.keys()].every((key) => before.has(key))) return;
	mkdirSync(dirname(file), { recursive: true });
	const fields = JSON.stringify([...now]);
	writeFileSync(file, `${headOf(version, fields)}\n${fields}`);
}

function textOf(file: string): string {
	try {
		// A pipe would be waited for without end.
		return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
	} catch {
		return '';
	}
}

const headOf = (version: string, fields: string): string => `${version} ${hash('sha256', fields)}`;

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
