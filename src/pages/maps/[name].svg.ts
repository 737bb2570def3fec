import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { fontFor } from '#site/font-file.ts';
import { loadGuide, type Guide } from '#guide/load-guide.ts';
import { drawStrip, drawStripPair, drawWide } from '../../line-map/draw.ts';
import mapStyle from '../../line-map/line-map.css?raw';
import { mapOfGuide } from '../../line-map/of-guide.ts';
import tokens from '../../styles/tokens.css?raw';

/** Pictures of a guide’s map, for its opening: the map, and the strip, whole or in two halves, for narrow screens. */
export const getStaticPaths = (async () => {
	const guides = await Promise.all((await getCollection('roles')).map(loadGuide));
	return guides.flatMap((guide) => [
		{ params: { name: guide.role.id }, props: { guide, draw: drawWide } },
		{ params: { name: `${guide.role.id}-strip` }, props: { guide, draw: drawStrip } },
		{ params: { name: `${guide.role.id}-strip-pair` }, props: { guide, draw: drawStripPair } },
	]);
}) satisfies GetStaticPaths;

interface Props {
	guide: Guide;
	draw: typeof drawWide;
}

export const GET: APIRoute<Props> = async ({ props: { guide, draw } }) => {
	const { map, labels } = await mapOfGuide(guide);
	const drawn = draw(map, { ...labels, href: null });
	// A picture loads nothing, so it brings its own styles and its own few letters.
	const letters = [...new Set(drawn)].toSorted().join('');
	const font = (await fontFor(letters)).toString('base64');
	const face = `@font-face{font-family:Archivo;src:url(data:font/woff2;base64,${font});font-weight:400 700;font-stretch:88% 100%}`;
	const style = `<style>${face}${squeeze(withoutForced(tokens))}${squeeze(mapStyle)}</style>`;
	// With its own ground a picture is legible on any.
	const ground = '<rect class="ground" width="100%" height="100%"/>';
	return new Response(drawn.replace('>', `>${style}${ground}`), { headers: { 'Content-Type': 'image/svg+xml' } });
};

/** In a picture system colours are those of a light page, whatever the reader’s are: it keeps its theme instead. */
const withoutForced = (css: string) => css.replace(/@media \(forced-colors: active\) \{\s*:root \{[^}]*\}\s*\}/, '');
const squeeze = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ');
