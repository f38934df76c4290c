namespace Electoral.Tally.Tests.Cases;

/// <summary>Small inputs made after faults that people reported, and after the shapes of published files.</summary>
internal static class CaseFiles
{
    /// <summary>A file of a case after a reported fault, absolute.</summary>
    public static string Field(string folder, string file) =>
        Repository.File("tests", "Electoral.Tally.Tests", "Cases", "Field", folder, file);

    /// <summary>A file in the shape of a published one, or what is expected of it, absolute.</summary>
    public static string Reading(string file) =>
        Repository.File("tests", "Electoral.Tally.Tests", "Cases", "Reading", file.Split('.')[0], file);
}
