// Which programme an element is about: the one that it links to first.
export const programmeIn = (element) => element.querySelector("a").pathname.split("/").at(-2);
