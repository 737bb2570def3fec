import { components } from '#content-model/components.ts';
import { kinds, type GuideTextKind } from '#content-model/kinds.ts';
import { anchorOf, withAnchor } from '#routes/anchors.ts';
import { guidePath } from '#routes/pages.ts';
import { nameInRole, roleOf } from './load-guide.ts';

/** Kinds whose `<Brief>` is shown on the guide by a component. The keys are collections: `tracks` → `track`. */
const kindsInGuide: ReadonlyMap<string, GuideTextKind> = new Map(
	[...components.values()].flatMap(({ briefs }) =>
		briefs === undefined ? [] : [[kinds[briefs as GuideTextKind].collection, briefs as GuideTextKind]],
	),
);

/** The address on the role’s guide where an entry’s `<Brief>` is shown; null if it is shown on the entry’s own page. */
export function briefPlace({ id, collection }: { id: string; collection: string }): string | null {
	const kind = kindsInGuide.get(collection);
	return kind === undefined ? null : withAnchor(guidePath(roleOf(id)), anchorOf(kind, nameInRole(id)));
}
