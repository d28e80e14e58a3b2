export const educate = {};
