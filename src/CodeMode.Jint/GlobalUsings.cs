// Here 'Jint' names CodeMode's room, and 'Engine' a namespace: Jint's own engine needs a name that is free.
global using JintMachine = Jint.Engine;
global using JintOptions = Jint.Options;
