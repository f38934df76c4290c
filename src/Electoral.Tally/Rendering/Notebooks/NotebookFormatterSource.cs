namespace Electoral.Tally;

/// <summary>Makes the formatters of results for .NET Interactive, which calls its members by name.</summary>
internal sealed class NotebookFormatterSource
{
#pragma warning disable CA1822 // The kernel looks for a method of an instance.
    public IEnumerable<object> CreateTypeFormatters() =>
        [new NotebookFormatter(NotebookFormatter.Html), new NotebookFormatter(NotebookFormatter.PlainText)];
#pragma warning restore CA1822
}
