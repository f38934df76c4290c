using System.Reflection;
using Electoral.Tally.Tests.Formats.Csv;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>Every public method that writes to a path, found by its form: it returns nothing.</summary>
public class WritersTests
{
    private static readonly TallyTable Table = new SyntheticElection { Levels = [new("state", 3)] }.Generate();

    private static readonly Dictionary<string, CsvContent> Contents = new(StringComparer.Ordinal)
    {
        ["table"] = Table,
        ["roll-up"] = Table.RollUp("state"),
        ["totals"] = Table.Totals(),
    };

    public static TheoryData<string> Writers() => [.. Methods().SelectMany(Names)];

    [Fact]
    public void The_writers_that_are_known_are_found()
    {
        string[] names = [.. Methods().SelectMany(Names)];
        Assert.Contains("AuditReport.SaveHtmlPage(IFormatProvider)", names);
        Assert.Contains("CsvLayout.Save()", names);
        Assert.Contains("TallyCsv.Write(CsvContent, CsvWriteOptions, CancellationToken) of totals", names);
        Assert.True(names.Length >= 5);
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void It_writes_and_replaces(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("out.csv");
        Call(name, path, throwing: 0);
        byte[] first = File.ReadAllBytes(path);
        Assert.NotEmpty(first);
        File.WriteAllText(path, "former");
        Call(name, path, throwing: 0);
        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.All(FilesOf(folder).Keys, entry => Assert.StartsWith("out", entry, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public void Where_it_fails_it_leaves_what_was_there(string name)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("out.csv");
        File.WriteAllText(path, "former");
        File.WriteAllText(folder.File("out.layout.json"), "former layout");
        var before = FilesOf(folder);

        // Whatever can be made to fail from outside is: the token at once, the language at each of its uses.
        for (int use = 1, failures = 0; ; use++)
        {
            bool hasFailed = Call(name, path, throwing: use) is not null;
            if (!hasFailed) break;
            Assert.Equal(before, FilesOf(folder));
            if (++failures > 200) break;
        }

        string inside = Path.Combine(path, "out.csv");
        Assert.IsType<IOException>(Call(name, inside, 0), exactMatch: false);
        Assert.IsType<UnauthorizedAccessException>(Call(name, folder.File(""), 0));
        Assert.IsType<DirectoryNotFoundException>(Call(name, folder.File("none/out.csv"), 0));
    }

    [Fact]
    public void Only_one_class_opens_a_file_to_write()
    {
        string[] doors =
        [
            "File.Create(", "File.WriteAll", "File.Append", "File.OpenWrite", "new StreamWriter(path",
            "FileAccess.Write", "FileAccess.ReadWrite", "FileMode.Create", "FileMode.OpenOrCreate", "FileMode.Append",
            "FileMode.Truncate",
        ];
        string[] found =
        [
            .. Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Where(file => Path.GetFileName(file) is not ("OutputFile.cs" or "OutputTarget.cs"))
                .Where(file => doors.Any(File.ReadAllText(file).Contains)),
        ];
        Assert.Empty(found);
    }

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(TallyTable).Assembly.GetExportedTypes()
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(void) || method.ReturnType == typeof(Task)
        where method.GetParameters().Any(parameter => parameter.ParameterType == typeof(string)
            && (parameter.Name!.Contains("path", StringComparison.OrdinalIgnoreCase)
                || parameter.Name.Contains("file", StringComparison.OrdinalIgnoreCase)))
        select method;

    // What is written as CSV can be three things: each is written.
    private static IEnumerable<string> Names(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CsvContent))
            ? Contents.Keys.Select(content => $"{Name(method)} of {content}")
            : [Name(method)];

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}("
        + string.Join(", ", method.GetParameters().Where(parameter => parameter.ParameterType != typeof(string))
            .Select(parameter => parameter.ParameterType.Name)) + ")";

    private static Exception? Call(string name, string path, int throwing)
    {
        string[] parts = name.Split(" of ");
        var method = Methods().Single(method => Name(method) == parts[0]);
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(string)
                ? path
                : Value(parameter.ParameterType, parts[^1], throwing)),
        ];
        object? instance = method.IsStatic ? null : Value(method.DeclaringType!, parts[^1], throwing);
        try
        {
            if (method.Invoke(instance, arguments) is Task task) task.GetAwaiter().GetResult();
            return null;
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException;
        }
    }

    // A type that is not known here has to be added: so that no writer is left out.
    private static object? Value(Type type, string content, int throwing) => type switch
    {
        _ when type == typeof(CsvContent) => Contents[content],
        _ when type == typeof(AuditReport) => AuditReport.Of(Table),
        _ when type == typeof(TallyTable) => Table,
        _ when type == typeof(ValidationReport) => Table.Validate(),
        _ when type == typeof(Picture) => Table.PlotTurnout(),
        _ when type == typeof(CsvLayout) => TallyCsv.LayoutOf(Table),
        _ when type == typeof(CsvWriteOptions) => null,
        _ when type == typeof(Electoral.Tally.Nist.NistHeader) => Formats.Nist.Reports.Header,
        _ when type == typeof(Electoral.Tally.Nist.NistWriteOptions) => null,
        _ when type == typeof(CancellationToken) => new CancellationToken(canceled: throwing == 1),
        _ when type == typeof(IFormatProvider) => throwing == 0 ? null : new Impatient(throwing),
        _ => throw new NotSupportedException($"No value for {type}: add one."),
    };

    private static SortedDictionary<string, string> FilesOf(TemporaryFolder folder) => new(
        Directory.GetFiles(folder.File("")).ToDictionary(
            path => Path.GetFileName(path), path => Convert.ToHexString(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    /// <summary>A language that fails at its n-th use.</summary>
    private sealed class Impatient(int uses) : IFormatProvider
    {
        private int _uses;

        public object? GetFormat(Type? formatType) => Interlocked.Increment(ref _uses) >= uses
            ? throw new InvalidOperationException("No more.")
            : null;
    }
}
