import { dirname, join } from 'node:path';
import ts from 'typescript';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Example, Fault } from '../example.ts';
import { typeOf, type ShapeType } from './types.ts';

/** The result for a block of YAML or JSON. `isKnown` means that we have a type for each of its documents. */
export interface TypedResult {
	isKnown: boolean;
	faults: Fault[];
}

/** A document as the source of a typed constant. `places` maps offsets in this source to lines of the block. */
interface Constant {
	example: Example;
	type: ShapeType;
	text: string;
	places: { at: number; line: number }[];
}

/**
 * Checks blocks of YAML and JSON against TypeScript types: those of the package `kubernetes-models` for Kubernetes objects,
 * those in `shapes/` for everything else. All blocks become one program, because starting the compiler is slow.
 */
export function checkTypes(examples: readonly Example[]): Map<Example, TypedResult> {
	const results = new Map<Example, TypedResult>();
	const constants: Constant[] = [];
	for (const example of examples) {
		const lines = new LineCounter();
		const documents = parseAllDocuments(example.code, { lineCounter: lines });
		const types = documents.map((document) => typeOf(example.fence.schema, (document as Document).toJS()));
		results.set(example, { isKnown: !types.includes(null), faults: [] });
		documents.forEach((document, index) => {
			const type = types[index];
			if (type) constants.push({ example, type, ...asLiteral(document as Document, lines) });
		});
	}
	for (const { example, fault } of faultsOf(constants)) results.get(example)?.faults.push(fault);
	return results;
}

/** Writes a document as a TypeScript literal. */
function asLiteral(document: Document, lines: LineCounter): Pick<Constant, 'text' | 'places'> {
	const places: Constant['places'] = [];
	let text = '';
	const write = (words: string, offset: number | undefined) => {
		if (offset !== undefined) places.push({ at: text.length, line: lines.linePos(offset).line });
		text += words;
	};
	const add = (node: unknown): void => {
		const start = (node as { range?: [number] } | null)?.range?.[0];
		if (isMap(node)) {
			write('{', start);
			for (const pair of node.items) {
				if (!isPair(pair) || !isScalar(pair.key)) continue;
				write(`${keyOf(String(pair.key.value))}:`, pair.key.range?.[0]);
				add(pair.value);
				text += ',';
			}
			text += '}';
		} else if (isSeq(node)) {
			write('[', start);
			for (const item of node.items) {
				add(item);
				text += ',';
			}
			text += ']';
		} else write(JSON.stringify(isScalar(node) ? node.value : null), start);
	};
	add(document.contents);
	return { text, places };
}

/** A key without quotes if possible, because TypeScript only then suggests the key that was meant. */
const keyOf = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key));

const FILE = join(import.meta.dirname, 'blocks-of-guides.ts');

function faultsOf(constants: readonly Constant[]): { example: Example; fault: Fault }[] {
	if (constants.length === 0) return [];
	const starts: number[] = [];
	let source = '';
	constants.forEach(({ type, text }, index) => {
		source += `import type { ${type.name} as T${index} } from '${type.from}';\nconst c${index}: T${index} = `;
		starts.push(source.length);
		source += `${text};\n`;
	});
	return diagnosticsOf(source).flatMap(({ start = 0, messageText }) => {
		const index = starts.findLastIndex((at) => at <= start);
		const constant = constants[Math.max(0, index)];
		if (!constant) return [];
		const place = constant.places.findLast(({ at }) => at <= start - (starts[index] ?? 0));
		const message = ts.flattenDiagnosticMessageText(messageText, '\n');
		return [{ example: constant.example, fault: { line: place?.line ?? 1, ...inWords(message, constant.type) } }];
	});
}

function diagnosticsOf(source: string): readonly ts.Diagnostic[] {
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		target: ts.ScriptTarget.ESNext,
		allowImportingTsExtensions: true,
		skipLibCheck: true,
		types: [],
		lib: ['lib.es2022.d.ts'],
	};
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	host.getCurrentDirectory = () => dirname(FILE);
	host.fileExists = (name) => name === FILE || fileExists(name);
	host.getSourceFile = (name, ...rest) =>
		name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
	const program = ts.createProgram([FILE], options, host);
	return ts.getPreEmitDiagnostics(program, program.getSourceFile(FILE));
}

/** Rewrites a message of TypeScript for an editor who does not know the language. */
function inWords(message: string, { name }: ShapeType): Pick<Fault, 'says' | 'todo'> {
	const [, unknown] = /known properties, (?:and|but) '"?([^'"]+)"?' does not exist/.exec(message) ?? [];
	const [, meant] = /Did you mean (?:to write )?'"?([^'"]+)"?'/.exec(message) ?? [];
	const lacks = /Property '([^']+)' is missing|missing the following properties.*: ([^\n:]+)/.exec(message);
	const missing = (lacks?.[1] ?? lacks?.[2])?.replaceAll('"', '');
	const says = unknown
		? `\`${unknown}\` is not a field here.`
		: missing
			? `\`${missing}\` is missing here.`
			: `The value does not fit: ${(message.split('\n').at(-1) ?? '').trim().replace(/\.$/, '')}.`;
	const todo = meant
		? `Write \`${meant}\`.`
		: `Look it up in the documentation of ${name}. If it is correct, add it to the type in scripts/examples/typed/shapes/.`;
	return { says, todo };
}
