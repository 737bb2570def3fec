import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Yaml, YamlString } from './read-yaml.ts';

/** The values in a YAML file, without their positions. */
export interface Fields {
	data: unknown;
	strings: YamlString[];
}

/**
 * Cached values of YAML files, by a hash of path and text. `before` holds those of earlier runs, `now` those used in this run.
 */
export interface KeptYaml {
	before: ReadonlyMap<string, Fields>;
	now: Map<string, Fields>;
}

/**
 * Reads the cache of an earlier run. It is empty when the file is missing, incomplete or of another version.
 * @param version the version of the code that reads YAML
 */
export function readKept(file: string, version: string): KeptYaml {
	const text = textOf(file);
	const end = text.indexOf('\n');
	const fields = text.slice(end + 1);
	const isOurs = text.slice(0, end) === headOf(version, fields);
	return { before: new Map(isOurs ? (JSON.parse(fields) as [string, Fields][]) : []), now: new Map() };
}

/** Saves the values used in this run for the next one, if they differ from the cache. */
export function writeKept(file: string, version: string, { before, now }: KeptYaml): void {
	if (now.size === before.size && [...now.keys()].every((key) => before.has(key))) return;
	mkdirSync(dirname(file), { recursive: true });
	const fields = JSON.stringify([...now]);
	writeFileSync(file, `${headOf(version, fields)}\n${fields}`);
}

function textOf(file: string): string {
	try {
		// Reading a pipe could block forever.
		return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
	} catch {
		return '';
	}
}

const headOf = (version: string, fields: string): string => `${version} ${hash('sha256', fields)}`;

/**
 * The YAML of a file, from the cache. `read` is called only when the file is not in the cache, cannot be read, or when a position
 * in it is requested: parsing YAML takes ten times as long as parsing the cached JSON.
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

/** JSON cannot store dates. */
const holdsDate = (value: unknown): boolean =>
	value instanceof Date || (typeof value === 'object' && value !== null && Object.values(value).some(holdsDate));
