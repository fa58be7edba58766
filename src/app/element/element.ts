/** `<influence-map>`: the map as an element of another page. */
export {}
