#!/usr/bin/env node
import module from 'node:module';

// From Node 22.8 on: what V8 has compiled is kept for the next run, in a folder of Node's own.
module.enableCompileCache?.();
await import('../dist/main.js');
