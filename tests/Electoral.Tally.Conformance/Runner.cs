namespace Electoral.Tally.Conformance;

/// <summary>Runs the cases of files, tells what falls short, and counts.</summary>
internal static class Runner
{
    public static int Run(string[] arguments, TextWriter output)
    {
        var files = new List<string>();
        string? data = null;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] != "--data") files.Add(arguments[i]);
            else if (++i < arguments.Length) data = arguments[i];
        }

        if (files.Count == 0)
        {
            output.WriteLine("Usage: [--data DIR] FILE.json…");
            return 1;
        }

        int passed = 0, failed = 0, skipped = 0;
        foreach (var golden in files.SelectMany(file => GoldenCase.ReadAll(file, data)))
        {
            switch (Run(golden, output))
            {
                case true: passed++; break;
                case false: failed++; break;
                case null: skipped++; break;
            }
        }

        output.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Whether a case passed; null where it is skipped.</summary>
    private static bool? Run(GoldenCase golden, TextWriter output)
    {
        if (!Adapters.All.TryGetValue(golden.Method, out var adapter))
        {
            output.WriteLine($"{golden.Id}: skipped, because no adapter maps {golden.Method}");
            return null;
        }

        try
        {
            var tolerance = Tolerance.Of(golden.Tolerance);
            var comparer = new LeafComparer(tolerance);
            comparer.Compare("", golden.Expected, adapter(golden));
            foreach (string key in comparer.LeftOut) output.WriteLine($"{golden.Id}: {key}: optional, left out");
            foreach (string shortfall in comparer.Shortfalls) output.WriteLine($"{golden.Id}: {shortfall}");
            return comparer.Shortfalls.Count == 0;
        }
        catch (DataAbsentException absent)
        {
            output.WriteLine($"{golden.Id}: skipped, because {absent.Message}");
            return null;
        }
#pragma warning disable CA1031 // Whatever an adapter throws is a failed case, and the others still run.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            output.WriteLine($"{golden.Id}: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}");
            return false;
        }
    }
}
