namespace Electoral.Tally.Evaluation;

/// <summary>A table of results that grows cell by cell.</summary>
internal interface IStudyTable
{
    void Add(StudyCell cell, BatteryCounts counts);

    /// <summary>Writes the table in Markdown.</summary>
    void Write(TextWriter output);
}
