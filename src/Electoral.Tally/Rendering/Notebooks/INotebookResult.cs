namespace Electoral.Tally;

/// <summary>What notebooks show of a result: a method that some of them look for by name.</summary>
internal interface INotebookResult
{
    /// <summary>The result as an HTML fragment or an SVG document.</summary>
    string ToHtml();
}
