import { defineCollection } from 'astro:content';
import { draftRoles } from '#content-model/drafts.ts';
import { MeasuredDetector } from '#domain/detector.ts';
import { dataFolder } from '#site-config/site-folder.ts';
import { collectionsOf } from './loaders/collections.ts';
import { yamlList } from './loaders/yaml-list.ts';

const drafts = draftRoles();
const isPreview = import.meta.env.DEV;

export const collections = {
	...collectionsOf({ drafts, isPreview }),
	// The precision of detectors is measured, so it is not part of the editors’ content.
	measuredDetectors: defineCollection({
		loader: yamlList({
			files: `${dataFolder}/labels/measured.yaml`,
			optional: true,
			id: (slug, _, { role, of }) =>
				isPreview || !drafts.includes(String(role)) ? `${String(role)}/${slug}/${String(of)}` : null,
		}),
		schema: MeasuredDetector,
	}),
};
