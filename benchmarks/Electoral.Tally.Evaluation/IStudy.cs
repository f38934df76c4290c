namespace Electoral.Tally.Evaluation;

/// <summary>One question about accuracy that the program can answer.</summary>
internal interface IStudy
{
    /// <summary>The first argument that asks for it.</summary>
    string Name { get; }

    /// <summary>The arguments that it takes, in one line.</summary>
    string Usage { get; }

    /// <summary>Runs with the arguments after the name; 0 where all went well.</summary>
    int Run(Arguments arguments, TextWriter output);
}
