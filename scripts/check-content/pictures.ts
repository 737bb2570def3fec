import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';
import type { Words } from '../lint/rule.ts';
import type { RefusedFile } from './gate.ts';

/** Most pixels of a picture: a larger one takes hundreds of megabytes to show. */
const MOST_PIXELS = 16_000_000;
/** Most pixels of all pictures together: a file of a few kilobytes can hold sixteen million, and the check decodes each. */
const MOST_TOGETHER = 50_000_000;
/** The image format for each file extension. AVIF is reported as HEIF. */
const FORMATS: Record<string, string> = {
	'.png': 'png',
	'.jpg': 'jpeg',
	'.jpeg': 'jpeg',
	'.webp': 'webp',
	'.avif': 'heif',
};
/** Elements allowed in the site’s logo. */
const SHAPES = new Set('svg g path rect circle ellipse line polygon polyline title'.split(' '));
const LEADS = /^on|href$|^style$|^xml:base$/i;

/**
 * Finds files in public/ that are not what their extension says: damaged pictures, pictures with too many pixels, drawings with
 * scripts. `at` is called with each path before it is checked.
 */
export async function refusedPictures(
	top: string,
	files: readonly string[],
	at: (path: string) => void = () => undefined,
): Promise<RefusedFile[]> {
	const refused: RefusedFile[] = [];
	const left = { pixels: MOST_TOGETHER };
	for (const path of files) {
		at(path);
		const words = await objectionTo(path, readFileSync(join(top, path)), left);
		if (words) refused.push({ path, ...words });
	}
	return refused;
}

async function objectionTo(path: string, bytes: Buffer, left: { pixels: number }): Promise<Words | null> {
	const ending = extname(path);
	if (ending === '.svg') return ofDrawing(bytes.toString('utf8'));
	if (ending === '.woff2') return bytes.toString('latin1', 0, 4) === 'wOF2' ? null : NO_FONT;
	// The key for IndexNow is a file named after its content.
	if (ending === '.txt') return basename(path) === `${bytes.toString('utf8').trim()}.txt` ? null : NO_KEY;
	const format = FORMATS[ending];
	try {
		const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: true });
		return await ofPicture(picture, format, left);
	} catch (error) {
		if (/pixel limit/.test(String(error))) return TOO_LARGE;
		return noPicture(ending.slice(1));
	}
}

async function ofPicture(picture: Sharp, format: string | undefined, left: { pixels: number }): Promise<Words | null> {
	const found = await picture.metadata();
	if (found.format !== format) return noPicture(String(format), `it is ${found.format}`);
	if ((found.pages ?? 1) > 1) return { says: 'The picture moves.', todo: 'Save it as one picture that stands still.' };
	left.pixels -= found.width * found.height;
	if (left.pixels < 0) return TOO_MANY;
	// Decode all pixels, so that a truncated picture is found too.
	await picture.extractChannel(0).raw().toBuffer();
	return null;
}

function ofDrawing(text: string): Words | null {
	const todo = 'Draw it with shapes alone. A graph is a block of code in the language `dot`.';
	const visit = (node: Html.Node): string | null => {
		if ('tagName' in node && !['html', 'head', 'body'].includes(node.tagName)) {
			if (!SHAPES.has(node.tagName)) return `\`<${node.tagName}>\``;
			const attribute = node.attrs.find(
				({ name, value }) => LEADS.test(name) || /url\(|:\/\/(?!www\.w3\.org\/2000\/svg$)/i.test(value),
			);
			if (attribute) return `\`${attribute.name}\``;
		}
		for (const child of 'childNodes' in node ? node.childNodes : []) {
			const found = visit(child);
			if (found) return found;
		}
		return null;
	};
	if (!text.startsWith('<svg ') || /<[?!]/.test(text)) return noPicture('a drawing', 'it is more, or none');
	// Without width or height the picture would be invisible.
	if (/\bviewBox=["'][-\d.]+[\s,]+[-\d.]+[\s,]+(?:0*\.?0*[\s,]|[-\d.]+[\s,]+0*\.?0*["'])/.test(text))
		return noPicture('a drawing', 'its `viewBox` holds nothing');
	const found = visit(parse(text));
	return found ? { says: `The drawing holds ${found}, which could do more than draw.`, todo } : null;
}

const TOO_LARGE: Words = {
	says: `The picture has more than ${MOST_PIXELS / 1_000_000} million pixels.`,
	todo: 'Make it smaller: 1,600 pixels across are enough for any page.',
};
const TOO_MANY: Words = {
	says: `With this picture, those of public/ have more than ${MOST_TOGETHER / 1_000_000} million pixels together.`,
	todo: 'Make the largest smaller: 1,600 pixels across are enough for any page.',
};
const NO_KEY: Words = {
	says: 'A text of public/ may hold its own name and nothing else.',
	todo: 'Put it elsewhere. Only the key of IndexNow lies here.',
};
const NO_FONT: Words = {
	says: 'Its name says that it is a font in WOFF2, but it cannot be read as one.',
	todo: 'Save the font anew as WOFF2.',
};
const noPicture = (named: string, but = 'it cannot be read as one'): Words => ({
	says: `Its name says that it is ${named}, but ${but}.`,
	todo: 'Open it in a program for pictures and save it anew under the format that its name says.',
});
