namespace Electoral.Tally;

/// <summary>The fields of a level.</summary>
/// <param name="Code">Those of the code.</param>
/// <param name="Name">That of the name, or -1.</param>
internal sealed record CsvLevelPlan(CsvCodePlan Code, int Name);
