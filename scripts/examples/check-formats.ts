import { parse as parseHcl } from '@cdktn/hcl2json';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { parse as parseToml, TomlError } from 'smol-toml';
import ts from 'typescript';
import { isScalar, LineCounter, parseAllDocuments, visit, type Document } from 'yaml';
import type { Fault } from './example.ts';

const unreadable = (language: string, line: number, why: string): Fault => ({
	line,
	says: `The ${language} is invalid: ${why.trim().replace(/\.$/, '')}.`,
	todo: 'Correct it. If it is not meant as code in this language, use a ```text block.',
});

/** Parsers for languages of which we check only the syntax. */
export const parsers: Record<string, (code: string) => Promise<Fault | null> | Fault | null> = {
	hcl: async (code) => {
		try {
			await parseHcl('block.tf', code);
			return null;
		} catch (error) {
			const [, line = '1', why = String(error)] = /block\.tf:(\d+),[^:]*: ([^\]]*)/.exec(String(error)) ?? [];
			return unreadable('HCL', Number(line), why);
		}
	},
	toml: (code) => {
		try {
			parseToml(code);
			return null;
		} catch (error) {
			if (!(error instanceof TomlError)) throw error;
			return unreadable('TOML', error.line, error.message.split('\n')[0] ?? '');
		}
	},
	javascript: (code) => {
		const [fault] =
			ts.transpileModule(code, { fileName: 'block.js', reportDiagnostics: true, compilerOptions: { allowJs: true } })
				.diagnostics ?? [];
		if (!fault) return null;
		return unreadable(
			'JavaScript',
			code.slice(0, fault.start).split('\n').length,
			ts.flattenDiagnosticMessageText(fault.messageText, ' '),
		);
	},
	json: (code) => {
		try {
			JSON.parse(code);
			return null;
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			return unreadable('JSON', Number(/line (\d+)/.exec(message)?.[1] ?? 1), message);
		}
	},
};

/** YAML fields whose value is a Prometheus query. */
const QUERY_FIELDS = ['expr', 'query', 'error_query', 'total_query'];

/** Reports Prometheus queries in a block of YAML that the parser of Prometheus’s own editor rejects. */
export function faultsOfQueries(code: string): Fault[] {
	const lines = new LineCounter();
	const faults: Fault[] = [];
	for (const document of parseAllDocuments(code, { lineCounter: lines }) as Document[])
		visit(document, {
			Pair(_, { key, value }) {
				if (!isScalar(key) || !isScalar(value) || !QUERY_FIELDS.includes(String(key.value))) return;
				const fault = faultOfQuery(String(value.value));
				if (fault !== null)
					faults.push({
						line: lines.linePos(value.range?.[0] ?? 0).line,
						says: `The query is invalid from “${fault}” on.`,
						todo: 'Correct it. You can try it at https://demo.promlabs.com/.',
					});
			},
		});
	return faults;
}

/** The rest of a query from its first syntax error on, or null if it is valid. A template such as `[{{.window}}]` counts as `[5m]`. */
function faultOfQuery(query: string): string | null {
	const filled = query.replaceAll(/\[\{\{[^}]*\}\}\]/g, '[5m]').replaceAll(/\{\{[^}]*\}\}/g, 'x');
	let at: number | null = null;
	promql.parse(filled).iterate({
		enter: ({ type, from }) => {
			if (type.isError) at ??= from;
		},
	});
	return at === null ? null : filled.slice(at, at + 30);
}
