import { belowBase } from './below-base.ts';
import { satteri } from '@astrojs/markdown-satteri';
import { contentFolder, publicFolder } from '#site-config/site-folder.ts';
import { bodyGuard } from './body-guard.ts';
import { brief } from './brief.ts';
import { claimNotes } from './claim-notes.ts';
import { codeNotes } from './code-notes.ts';
import { diagrams } from './diagrams.ts';
import { editMarks } from './edit-marks.ts';
import { glossaryLinks, glossaryNames } from './glossary-links.ts';
import { classesForStyles } from './highlighting.ts';
import { keptTexts } from './kept-texts.ts';
import { picturesIn, pictureSizes } from './picture-sizes.ts';
import { plainTags } from './plain-tags.ts';
import { sharedPageHeadings } from './shared-page-headings.ts';

/**
 * The Markdown processor that turns editors’ texts into pages; `base` is the site’s base path. The preview also marks each text
 * with its file.
 */
export function markdown(base: string, isPreview = false) {
	const glossary = glossaryNames(`${contentFolder}/glossary`);
	const pictures = picturesIn(publicFolder);
	const processor = satteri({
		mdastPlugins: [
			bodyGuard,
			plainTags,
			codeNotes,
			diagrams,
			glossaryLinks(glossary),
			sharedPageHeadings,
			// Must run before `belowBase` changes the pictures’ addresses.
			pictureSizes(publicFolder, pictures),
			belowBase(base),
			claimNotes,
			brief,
			...(isPreview ? [editMarks] : []),
		],
	});
	return {
		syntaxHighlight: 'shiki' as const,
		shikiConfig: { theme: 'css-variables' as const, transformers: [classesForStyles] },
		processor: isPreview ? processor : keptTexts(processor, { base, glossary, pictures: [...pictures] }),
	};
}
