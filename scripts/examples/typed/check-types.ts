import { dirname, join } from 'node:path';
import ts from 'typescript';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Example, Fault } from '../example.ts';
import { typeOf, type ShapeType } from './types.ts';

/** What was found in a block of YAML or JSON; `isKnown` where each of its documents has a type. */
export interface TypedResult {
	isKnown: boolean;
	faults: Fault[];
}

/** A document as a typed constant: where each key and value of it stands in the program, and on which line of the block. */
interface Constant {
	example: Example;
	type: ShapeType;
	text: string;
	places: { at: number; line: number }[];
}

/**
 * Checks blocks of YAML and JSON by types: of the package `kubernetes-models` for objects of Kubernetes, of `shapes/` for the
 * rest. All of them are one program, which TypeScript reads once.
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

/** A document as TypeScript writes it, each key and value with its line. */
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

/** Without quotation marks where it can be, so that TypeScript says which one was meant. */
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
		const says = ts.flattenDiagnosticMessageText(messageText, '\n');
		return [{ example: constant.example, fault: { line: place?.line ?? 1, ...inWords(says, constant.type) } }];
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

/** TypeScript’s words for someone who does not write it. */
function inWords(message: string, { name }: ShapeType): Pick<Fault, 'says' | 'todo'> {
	const [, unknown] = /known properties, (?:and|but) '"?([^'"]+)"?' does not exist/.exec(message) ?? [];
	const [, meant] = /Did you mean (?:to write )?'"?([^'"]+)"?'/.exec(message) ?? [];
	const lacks = /Property '([^']+)' is missing|missing the following properties.*: ([^\n:]+)/.exec(message);
	const missing = (lacks?.[1] ?? lacks?.[2])?.replaceAll('"', '');
	const says = unknown
		? `There is no field \`${unknown}\` here.`
		: missing
			? `The field \`${missing}\` is missing here.`
			: `The value does not fit: ${(message.split('\n').at(-1) ?? '').trim().replace(/\.$/, '')}.`;
	const todo = meant
		? `Write \`${meant}\`.`
		: `Look it up where ${name} is documented; what we left out of its shape is added in scripts/examples/typed/shapes/.`;
	return { says, todo };
}
