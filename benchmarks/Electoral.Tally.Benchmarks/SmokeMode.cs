using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// Calls every benchmark once, with its setup and its first parameters, in this process and without measuring: so that
/// benchmarks cannot rot; and the smallest form of the mode that repeats files. Seconds, where measuring takes an hour.
/// </summary>
internal sealed class SmokeMode : IMode
{
    public string Name => "smoke";

    public int Run(string[] arguments)
    {
        BenchmarkSheets.IsSmoke = true;
        var calls = 0;
        foreach (var type in typeof(SmokeMode).Assembly.GetTypes().Where(IsBenchmark))
        {
            var cases = BenchmarkConverter.TypeToBenchmarks(type).BenchmarksCases;
            foreach (var call in cases.DistinctBy(c => c.Descriptor))
            {
                Call(call);
                calls++;
            }
        }
        FilesSmoke.Run();
        SourcesMode.Measure(BenchmarkSheets.Of(0), threads: 2, repeat: 1, TextWriter.Null);
        SheetsMode.Smoke();
        ValidateMode.Run(BenchmarkSheets.Of(2_000), threads: 2, new(1, TimeSpan.Zero));
        LiveMode.Measure(stations: 500, events: 2_000, TextWriter.Null);
        MixtureMode.Run(["--rows", "2000", "--repeat", "1", "--replicates", "2"], TextWriter.Null);
        Console.WriteLine($"{calls} benchmarks called once");
        return 0;
    }

    private static bool IsBenchmark(Type type) =>
        !type.IsAbstract && type.GetMethods().Any(m => m.IsDefined(typeof(BenchmarkAttribute)));

    private static void Call(BenchmarkCase call)
    {
        var benchmark = call.Descriptor;
        var instance = Activator.CreateInstance(benchmark.Type)!;
        foreach (var parameter in call.Parameters.Items.Where(p => !p.IsArgument))
        {
            benchmark.Type.GetProperty(parameter.Name)?.SetValue(instance, parameter.Value);
            benchmark.Type.GetField(parameter.Name)?.SetValue(instance, parameter.Value);
        }
        var arguments = call.Parameters.Items.Where(p => p.IsArgument).Select(p => p.Value).ToArray();
        benchmark.GlobalSetupMethod?.Invoke(instance, null);
        benchmark.IterationSetupMethod?.Invoke(instance, null);
        (benchmark.WorkloadMethod.Invoke(instance, arguments) as Task)?.GetAwaiter().GetResult();
        benchmark.IterationCleanupMethod?.Invoke(instance, null);
        benchmark.GlobalCleanupMethod?.Invoke(instance, null);
        Console.WriteLine($"  {benchmark.GetFilterName()}");
    }
}
