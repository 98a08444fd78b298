// What the HTTP, browser and fault tests share, all of it.
export * from './site.mjs';
export * from './page.mjs';
export * from './wire.mjs';
export * from './visitor.mjs';
export * from './world.mjs';
