using System.Reflection;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Conventions;

/// <summary>
/// No public type leaves it to the compiler to show names: what the compiler writes for a record shows them as they
/// are, hidden characters included.
/// </summary>
public sealed class ToStringTests
{
    [Fact]
    public void No_record_with_names_shows_itself_as_the_compiler_would() => Violations.None(
        from type in typeof(TallyTable).Assembly.GetExportedTypes()
        where !type.IsEnum
        let text = type.GetMethod("ToString", BindingFlags.Public | BindingFlags.Instance, [])
        where text?.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where IsName(property.PropertyType)
        select $"{type.Name} has {property.Name}: say how it shows itself, with VisibleText.Line or Record");

    [Fact]
    public void Options_show_what_is_hidden_in_their_texts()
    {
        const string hidden = "a\n\u001B\u202Eb";
        object[] all =
        [
            new AuditOptions { Level = hidden, SourceName = hidden, Margin = new() { StratumLevel = hidden } },
            new MarginOptions { StratumLevel = hidden },
            new EstimationOptions { Sample = new() { ClusterLevel = hidden } },
            new ClaimOptions { Margin = new(hidden, $"{hidden}2") },
            new SampleOptions { ClusterLevel = hidden, Strata = StratumSource.Level(hidden) },
            new CsvWriteOptions { Delimiter = '\t', NewLine = "\r\n" },
            new AnomalyBatteryOptions { Level = hidden, CentreLevel = hidden },
            new CentreOptions { Level = hidden, CentreLevel = hidden },
        ];
        foreach (object options in all)
        {
            string text = options.ToString()!;
            Assert.StartsWith($"{options.GetType().Name} {{ ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, character => char.IsControl(character) || character == '\u202E');
        }

        Assert.Contains(@"NewLine = \r\n", all[5].ToString(), StringComparison.Ordinal);
        Assert.Contains(@"CentreLevel = a\n\u001B\u202Eb", all[6].ToString(), StringComparison.Ordinal);
    }

    private static bool IsName(Type type) => type == typeof(string) || type == typeof(char)
        || (type.IsGenericType && type.GetGenericArguments().Any(IsName));
}
