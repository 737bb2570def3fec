/**
 * Leaves out the second click of a double click on a control that goes away with what it acts on: by then the control of the
 * next job stands in its place. Called before the control gets its own listeners.
 */
export function ignoreDoubleClick(control: HTMLElement): void {
	control.addEventListener('click', (event) => {
		if (event.detail < 2) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	});
}
