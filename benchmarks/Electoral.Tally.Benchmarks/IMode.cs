namespace Electoral.Tally.Benchmarks;

/// <summary>A way to run the program other than measuring with BenchmarkDotNet.</summary>
internal interface IMode
{
    /// <summary>The first argument that asks for it.</summary>
    string Name { get; }

    /// <summary>Runs with the arguments after the name; 0 where all went well.</summary>
    int Run(string[] arguments);
}
