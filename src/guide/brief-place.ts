import { components } from '#content-model/components.ts';
import { kinds, type GuideTextKind } from '#content-model/kinds.ts';
import { anchorOf, withAnchor } from '#routes/anchors.ts';
import { guidePath } from '#routes/pages.ts';
import { nameInRole, roleOf } from './load-guide.ts';

/** The kinds whose `<Brief>`s a component shows on the guide, by their collections: `tracks` → `track`. */
const kindsInGuide: ReadonlyMap<string, GuideTextKind> = new Map(
	[...components.values()].flatMap(({ briefs }) =>
		briefs === undefined ? [] : [[kinds[briefs as GuideTextKind].collection, briefs as GuideTextKind]],
	),
);

/** Where the `<Brief>` of an entry stands on its role’s guide; null where its own page shows it. */
export function briefPlace({ id, collection }: { id: string; collection: string }): string | null {
	const kind = kindsInGuide.get(collection);
	return kind === undefined ? null : withAnchor(guidePath(roleOf(id)), anchorOf(kind, nameInRole(id)));
}
