using BenchmarkDotNet.Running;
using Electoral.Tally.Benchmarks;

// A first argument that is a mode runs that mode with the rest; anything else is BenchmarkDotNet's own command line.
if (args is [var name, .. var rest] && Modes.Find(name) is { } mode)
{
    return mode.Run(rest);
}
BenchmarkSwitcher.FromAssembly(typeof(Modes).Assembly).Run(args);
return 0;
