using System.Runtime.CompilerServices;

// No method of this assembly reads memory on its stack before it has written it, so nothing of it is cleared first.
[module: SkipLocalsInit]
