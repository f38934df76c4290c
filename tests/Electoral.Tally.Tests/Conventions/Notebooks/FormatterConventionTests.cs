using System.Collections;
using System.Data;
using System.Reflection;
using Electoral.Tally.Columns;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Tests.Conventions.Notebooks;

/// <summary>
/// The look-ups that notebooks do by name, done here as they do them: a member that is renamed is found out here and
/// not by a reader whose notebook shows a list of properties.
/// </summary>
public sealed class FormatterConventionTests
{
    [Fact]
    public void There_is_a_result_of_each_type_that_notebooks_show() => Assert.Equal(
        NotebookResults.Types.Select(type => type.Name).Order(),
        NotebookResults.All.Select(result => result.GetType().Name).Distinct().Order());

    [Fact]
    public void What_describes_itself_and_what_verbs_return_is_shown()
    {
        var shown = NotebookResults.Types.ToHashSet();
        var library = typeof(TallyTable).Assembly.GetExportedTypes();
        var described = library.Where(type => type.GetMethods().Any(
            method => method.Name == "Describe" && method.ReturnType == typeof(ReportSection)));
        var returned = library.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(verb => verb.GetParameters() is [{ ParameterType: var on }, ..] && on == typeof(TallyTable))
            .Select(verb => verb.ReturnType)
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[^1] : type);

        // Numbers to go on with, not results to be read; and what is written to a file.
        Type[] materials =
        [
            typeof(CrossProducts), typeof(StratifiedSample), typeof(PlantedTable), typeof(PartialTally),
            typeof(DigitCounts), typeof(DigitDistribution), typeof(QuantileHistogram), typeof(CsvLayout),
            typeof(CsvContent), typeof(FittedElection), typeof(SheetFrame), typeof(SheetTree), typeof(void),
            typeof(string), typeof(Task), typeof(SheetColumns), typeof(System.Data.Common.DbDataReader),
            typeof(KlimekEstimate),
        ];
        Assert.Equal([], described.Concat(returned).Distinct().Except(shown).Except(materials).Select(t => t.Name));
    }

    /// <summary>Verso: a public method of an instance, without parameters, cast to a string.</summary>
    [Fact]
    public void Verso_finds_the_html_by_the_name_of_its_method()
    {
        foreach (object result in NotebookResults.All)
        {
            var method = result.GetType().GetMethod(
                "ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
            string html = Assert.IsType<string>(method!.Invoke(result, null));
            Assert.StartsWith("<", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>
    /// .NET Interactive: an attribute by the name of its class; two properties; a source made without arguments;
    /// formatters with a MIME type and one method.
    /// </summary>
    [Fact]
    public void Interactive_kernels_find_formatters_by_the_names_of_attribute_properties_and_methods()
    {
        foreach (object result in NotebookResults.All)
        {
            var type = result.GetType();
            object attribute = Assert.Single(
                type.GetCustomAttributes(true), one => one.GetType().Name == "TypeFormatterSourceAttribute");
            var sourceType = Assert.IsType<Type>(Property(attribute, "FormatterSourceType"), exactMatch: false);
            Assert.Equal(["text/html"], Assert.IsType<string[]>(Property(attribute, "PreferredMimeTypes")));
            object source = Activator.CreateInstance(sourceType)!;
            var formatters = Assert.IsType<IEnumerable>(
                source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null), exactMatch: false);
            var written = formatters.Cast<object>().ToDictionary(
                formatter => (string)Property(formatter, "MimeType")!, formatter => Format(formatter, result));
            Assert.Equal(["text/html", "text/plain"], written.Keys.Order());
            Assert.Equal(type.GetMethod("ToHtml", Type.EmptyTypes)!.Invoke(result, null), written["text/html"]);
            Assert.Equal(result.ToString(), written["text/plain"]);
        }
    }

    [Fact]
    public void A_formatter_leaves_to_others_what_is_not_its_own()
    {
        var source = new NotebookFormatterSource();
        foreach (object formatter in source.CreateTypeFormatters())
        {
            using var writer = new StringWriter();
            Assert.False((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", writer])!);
            Assert.Equal("", writer.ToString());
        }
    }

    /// <summary>LINQPad: a method of the instance, public or not, that returns an object.</summary>
    [Fact]
    public void Linqpad_finds_plain_objects_by_the_name_of_their_method()
    {
        const BindingFlags any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        foreach (object result in NotebookResults.All)
        {
            var method = result.GetType().GetMethod("ToDump", any, Type.EmptyTypes)!;
            Assert.Equal(typeof(object), method.ReturnType);
            AssertPlain(method.Invoke(result, null));
        }
    }

    [Fact]
    public void A_dump_has_the_rows_of_the_tables_as_numbers()
    {
        var totals = TallyCsv.ReadText("state,table,valid,A,B\n1,1,30,10,20\n1,2,70,30,40\n").Totals();
        var dump = Assert.IsType<Dictionary<string, object[]>>(totals.ToDump());
        var votes = Assert.Single(
            dump["Totals"].OfType<DataTable>(), table => table.Columns[0].ColumnName == "Selection");
        var rows = votes.Rows.Cast<DataRow>().Select(row => ((string)row[0], (long)row[1]));
        Assert.Equal([("A", 40L), ("B", 60L)], rows);
    }

    /// <summary>A terminal, and every host that knows nothing else.</summary>
    [Fact]
    public void As_text_each_is_its_own()
    {
        foreach (object result in NotebookResults.All)
        {
            string text = result.ToString()!;
            Assert.DoesNotContain(result.GetType().FullName!, text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.False(line.EndsWith(' ')));
        }
    }

    private static object? Property(object of, string name) =>
        of.GetType().GetProperty(name)!.GetGetMethod()!.Invoke(of, null);

    // GetMethod by name alone fails where there are two of that name, in the kernel as here.
    private static string Format(object formatter, object result)
    {
        using var writer = new StringWriter();
        Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [result, writer])!);
        return writer.ToString();
    }

    private static void AssertPlain(object? dumped)
    {
        if (dumped is IDictionary dictionary) dumped = dictionary.Values;
        if (dumped is object[] or ICollection)
        {
            foreach (object? part in (IEnumerable)dumped) AssertPlain(part);
            return;
        }

        Assert.False(dumped?.GetType().Assembly == typeof(TallyTable).Assembly && !IsAnonymous(dumped.GetType()));
    }

    private static bool IsAnonymous(Type type) => type.Name.Contains("Anonymous", StringComparison.Ordinal);
}
